'use client'
/** The same as error.tsx for what goes wrong in the frame of all pages, for example while the database is away. */
import ErrorPage from './error'
import './_ui/controls.css'
import './globals.css'

export default function GlobalError() {
  return (
    <html lang="ko">
      <body>
        <ErrorPage />
      </body>
    </html>
  )
}
