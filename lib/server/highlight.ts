/**
 * Colours for code, as classes: `code-keyword`, `code-string`… (app/_ui/code.css), so that one HTML serves light and
 * dark. Runs only when decks are loaded; the grammars are a fixed list.
 */
import 'server-only'
import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import c from 'shiki/langs/c.mjs'
import html from 'shiki/langs/html.mjs'
import http from 'shiki/langs/http.mjs'
import ini from 'shiki/langs/ini.mjs'
import javascript from 'shiki/langs/javascript.mjs'
import json from 'shiki/langs/json.mjs'
import python from 'shiki/langs/python.mjs'
import shellsession from 'shiki/langs/shellsession.mjs'
import yaml from 'shiki/langs/yaml.mjs'
import { CODE_LANGUAGES, isCodeLanguage } from '../core/content/code-languages'

const THEME = 'classes'
/** How the theme names a colour: var(--code-token-keyword) is a keyword. Plain text has var(--code-foreground). */
const COLOUR = /^var\(--code-token-(?<name>[a-z-]+)\)$/

/** The code as HTML. `info` is what stands behind the fence; a language that is not on the list is plain. */
export function highlight(code: string, info: string, escape: (text: string) => string): string {
  const word = info.trim()
  const grammar = isCodeLanguage(word) ? CODE_LANGUAGES[word] : null
  const text = code.replace(/\n$/, '')
  if (grammar === null) return escape(text)
  const { tokens } = highlighter().codeToTokens(text, { lang: grammar, theme: THEME })
  return tokens.map((line) => line.map(({ content, color }) => span(escape(content), color)).join('')).join('\n')
}

function span(content: string, colour = ''): string {
  const name = COLOUR.exec(colour)?.groups?.name
  return name === undefined ? content : `<span class="code-${name}">${content}</span>`
}

let made: HighlighterCore | undefined

/** Reading the grammars takes a while. */
const highlighter = (): HighlighterCore =>
  (made ??= createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--code-' })],
    langs: [bash, c, html, http, ini, javascript, json, python, shellsession, yaml],
    engine: createJavaScriptRegexEngine(),
  }))
