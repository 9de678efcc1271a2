/**
 * npm run test:faults: every fault as often as is wanted for each change, and the wrong builds that the tests must
 * catch. Like npm test, this file is understood by old versions of Node too.
 */
var parts = process.versions.node.split('.')
var version = Number(parts[0])

if (version > 20 || (version === 20 && Number(parts[1]) >= 19)) {
  void import('./test/faults.mjs').then(function (faults) {
    return faults.main()
  })
} else {
  console.error('NetDrill needs Node 20.19 or newer, this is ' + process.versions.node + '.')
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
