/** The name of a row, a deck, a device or a learner: a UUID (RFC 9562 §4), in lower case. */
import * as z from 'zod/mini'

// Spelled out: zod's own form would bring the forms of everything else into the first page that is loaded.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

export const Uuid = z.string().check(z.regex(UUID, 'not a UUID'), z.toLowerCase())
