/**
 * npm test: the whole promise, from a fresh clone. This file is understood by old versions of Node too, so that it can
 * tell them.
 */
var parts = process.versions.node.split('.')
var version = Number(parts[0])

if (version > 20 || (version === 20 && Number(parts[1]) >= 19)) {
  import('./test/main.mjs').then(function (test) {
    return test.main()
  })
} else {
  console.error('NetDrill needs Node 20.19 or newer, this is ' + process.versions.node + '.')
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
