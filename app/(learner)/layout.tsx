/** The frame around every screen but the sitting: the name, and the ways to go. */
import type { ReactNode } from 'react'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { RemoteImages } from '../_ui/remote-images'
import { OfflineReady } from '../offline-ready'
import { Unsent } from '../unsent'
import styles from './frame.module.css'
import { Navigation } from './navigation'

export default async function LearnerLayout({ children }: { readonly children: ReactNode }) {
  const [{ language, t }, learner] = await Promise.all([i18n(), currentLearner()])
  const isMember = learner !== null && !learner.isGuest
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">{t.App.skip}</a>
      <Navigation
        label={t.App.navigation}
        name={t.App.name}
        places={[
          { href: '/', icon: 'today', label: t.App.today },
          { href: '/decks', icon: 'decks', label: t.App.decks },
          { href: '/interview', icon: 'interview', label: t.mock.nav },
          { href: '/settings', icon: 'settings', label: t.App.settings },
          ...(isMember ? [] : [{ href: '/sign-in', icon: 'signIn', label: t.App.signIn } as const]),
        ]}
      />
      <Unsent learner={learner?.publicId ?? null} language={language} t={t.Unsent} refreshes />
      <RemoteImages />
      <OfflineReady />
      <main id="content" className={styles.main}>{children}</main>
    </div>
  )
}
