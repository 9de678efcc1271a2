/** An address at which there is nothing. */
import Link from 'next/link'
import { i18n } from '@/lib/server/i18n'

export default async function NotFound() {
  const { t } = await i18n()
  return (
    <main className="trouble">
      <h1>{t.Errors.notFoundTitle}</h1>
      <p>{t.Errors.notFoundText}</p>
      <p><Link href="/" className="button" prefetch={false}>{t.Errors.home}</Link></p>
    </main>
  )
}
