/** A browser brings the caret of a field into sight, and leaves the rest of the field behind the bar at the bottom. */
import type { FocusEvent } from 'react'

export const intoSight = ({ currentTarget }: FocusEvent<HTMLTextAreaElement>): void => { currentTarget.scrollIntoView({ block: 'nearest' }) }
