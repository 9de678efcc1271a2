/** Who schedules this learner's cards. SM-2 is at hand; FSRS comes with the page of those who chose it. */
import { use } from 'react'
import { type AnyScheduler, type SchedulerName, schedulerNamed } from '@/lib/core/scheduling/schedulers'
import { sm2 } from '@/lib/core/scheduling/sm2'

let fsrs: Promise<AnyScheduler> | undefined

export const useScheduler = (name: SchedulerName): AnyScheduler => (name === 'sm2' ? sm2 : use((fsrs ??= schedulerNamed(name))))
