/** The page around every page: language, theme, faces of type. */
import '@fontsource-variable/jetbrains-mono/wght.css'
import type { Metadata, Viewport } from 'next'
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import type { ReactNode } from 'react'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import './globals.css'
import './_ui/code.css'
import './_ui/controls.css'
import './_ui/diagram.css'
import './_ui/prose.css'
import './_ui/remote-images.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await i18n()
  return { title: { default: t.App.name, template: `%s · ${t.App.name}` }, description: t.App.tagline }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#111315' },
  ],
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [{ language }, learner] = await Promise.all([i18n(), currentLearner()])
  return (
    <html lang={language} data-theme={learner?.settings.theme ?? 'system'}>
      <body>{children}</body>
    </html>
  )
}
