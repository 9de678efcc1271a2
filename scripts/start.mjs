/**
 * npm start: installs what is missing, prepares the database, builds if needed, serves. npm run dev: the same, but with
 * Next's development server. This file is understood by old versions of Node too, so that it can tell them.
 */
var parts = process.versions.node.split('.')
var version = Number(parts[0])

if (version > 20 || (version === 20 && Number(parts[1]) >= 19)) {
  import('./start/main.mjs').then(function (start) {
    return start.main({ dev: process.argv.indexOf('--dev') !== -1 })
  })
} else {
  console.error('NetDrill needs Node 20.19 or newer, this is ' + process.versions.node + '.')
  process.exitCode = 1
}
