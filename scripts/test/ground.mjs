// @ts-check
/** What tests stand on: the packages, and the built app. */
import { holderOf } from '../lock.mjs'
import { lockFile } from '../project.mjs'
import { refusal } from '../refusal.mjs'
import { buildApp } from '../start/build.mjs'
import { installPackages } from '../start/install.mjs'

/** @type {import('./run-stages.mjs').Stage} */
export const PACKAGES = {
  title: 'packages',
  essential: true,
  work: async () => {
    await installPackages()
    // What runs side by side must not make it twice.
    const { generateClient } = await import('../generate.mjs')
    await generateClient()
    return { passed: 0, failed: 0 }
  },
}

/** @type {import('./run-stages.mjs').Stage} */
export const BUILD = {
  title: 'build',
  work: async () => {
    if (holderOf(lockFile())) throw refusal('NetDrill is running from this folder: stop it, for the tests build it anew.')
    const { generateClient } = await import('../generate.mjs')
    await generateClient()
    await buildApp()
    return { passed: 1, failed: 0 }
  },
}
