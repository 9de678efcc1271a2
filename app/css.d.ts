/** Our custom properties may stand in a style attribute. */
import 'react'

declare module 'react' {
  interface CSSProperties {
    '--hue'?: number
    '--share'?: number
  }
}
