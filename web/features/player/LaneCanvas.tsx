import { memo, useEffect, useRef } from 'react'
import type { Background } from './backgrounds.js'
import { drawLanes } from './drawLanes.js'
import type { Lane } from './lanes.js'

interface Props {
  lanes: readonly Lane[]
  backgrounds: readonly Background[]
  duration: number
}

/** Draws again when its size or the theme changes; the position is drawn above it, by others. */
export const LaneCanvas = memo(function LaneCanvas({ lanes, backgrounds, duration }: Props) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = canvas
      const density = Math.min(devicePixelRatio, MAX_CANVAS_PIXELS / Math.max(1, width))
      canvas.width = Math.round(width * density)
      canvas.height = Math.round(height * density)
      context.setTransform(density, 0, 0, density, 0, 0)
      const style = getComputedStyle(canvas)
      drawLanes(context, { lanes, backgrounds, duration, width, height }, (name) =>
        style.getPropertyValue(`--${name}`).trim(),
      )
    }
    draw()
    const size = new ResizeObserver(draw)
    size.observe(canvas)
    const theme = new MutationObserver(draw)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      size.disconnect()
      theme.disconnect()
    }
  }, [lanes, backgrounds, duration])
  return <canvas ref={ref} aria-hidden className="absolute inset-0 size-full" />
})

/** Browsers refuse wider canvases. */
const MAX_CANVAS_PIXELS = 16_384
