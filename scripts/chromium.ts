/**
 * Chromium for tests, pictures and benchmarks: the one that CHROMIUM_PATH names, or else the one that comes in an npm package, since a
 * browser cannot be downloaded everywhere, and the same everywhere finds the same. The package is for Linux on x64.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'
import { ROOT } from './project.mjs'
import { refusal } from './refusal.mjs'

const isForPackage = process.platform === 'linux' && process.arch === 'x64'

/** No sandbox: root may not have one. The rest keeps the browser from talking to anybody but us. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A microphone that beeps, for those who are let.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  // A name that is not localhost: by plain http it is no secure context, as an address in the house is none.
  '--host-resolver-rules=MAP netdrill.test 127.0.0.1',
]

export const launchChromium = async (): Promise<Browser> => chromium.launch(await howToLaunch())

/** With a profile in a folder, which is there again after the browser has ended, however it did. */
export const launchProfile = async (folder: string): Promise<BrowserContext> => chromium.launchPersistentContext(folder, await howToLaunch())

async function howToLaunch(): Promise<LaunchOptions> {
  const installed = process.env.CHROMIUM_PATH || (isForPackage ? '' : '/usr/bin/chromium')
  if (installed !== '') {
    if (!existsSync(installed)) throw refusal(`There is no browser at ${installed}: install Chromium, or Chrome, and name it in CHROMIUM_PATH.`)
    return { executablePath: installed, args: FLAGS }
  }
  const folder = await unpacked()
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  // Its own flags are for one page in a function that dies: no web security, all in one process. Not for tests.
  return {
    executablePath: path.join(folder, 'chromium'),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  }
}

/**
 * The package unpacks into the temporary folder, under fixed names, and its libraries only where it takes itself to be
 * in a function of Amazon's. Ours unpacks everything, once, into a folder that is whole or not there.
 */
async function unpacked(): Promise<string> {
  const home = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium')
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(ROOT, 'node_modules', '.cache', 'netdrill', `chromium-${version}-with-fonts`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  const tmpdir = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    const { inflate } = await import('@sparticuz/chromium')
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) await inflate(path.join(home, 'bin', name))
  } finally {
    if (tmpdir === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = tmpdir
  }
  chmodSync(path.join(draft, 'chromium'), 0o755)
  writeFileSync(path.join(draft, 'fonts.conf'), fontsIn(folder))
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
  return folder
}

/** The package's own settings name folders of Amazon's, and a Chromium that finds no font at all ends at the first form. */
const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(path.join(folder, 'fonts'))}</dir>
  <cachedir>${escaped(path.join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
