/**
 * The icons that installing wants as pictures, made of app/icon.svg: `npx tsx scripts/icons.ts` after a change of it. The maskable one
 * may be cut to a circle of four fifths of its width, so its ground goes to the edge and its sign is smaller.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { launchChromium } from './chromium'
import { ROOT } from './project.mjs'

const PICTURES = [
  { file: 'public/icon-192.png', size: 192, maskable: false },
  { file: 'public/icon-512.png', size: 512, maskable: false },
  { file: 'public/icon-maskable-512.png', size: 512, maskable: true },
  // Apple rounds the corners itself.
  { file: 'app/apple-icon.png', size: 180, maskable: true },
] as const

const svg = readFileSync(path.join(ROOT, 'app/icon.svg'), 'utf8')
const filled = svg.replace(/ rx="\d+"/, '').replace(/<g /, '<g transform="translate(32 32) scale(.86) translate(-32 -32)" ')

const browser = await launchChromium()
const page = await browser.newPage()
for (const { file, size, maskable } of PICTURES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${maskable ? filled : svg}`)
  await page.screenshot({ path: path.join(ROOT, file), omitBackground: true })
}
await browser.close()
