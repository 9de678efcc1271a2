/** All rules of the note check. */
import type { Rule } from '../rule'
import { DNS } from './dns'
import { HTTP } from './http'
import { IP } from './ip'
import { OSI } from './osi'
import { TCP_CONNECTION } from './tcp-connection'
import { TCP_RELIABILITY } from './tcp-reliability'
import { TLS } from './tls'
import { UDP_QUIC } from './udp-quic'
import { URL_JOURNEY } from './url-journey'

export const RULES: readonly Rule[] = [...TCP_CONNECTION, ...TCP_RELIABILITY, ...TLS, ...DNS, ...HTTP, ...UDP_QUIC, ...IP, ...OSI, ...URL_JOURNEY]
