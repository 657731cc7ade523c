import { below } from '../../api/site.js'

export function Logo() {
  return (
    <span className="flex items-center gap-2.5 font-semibold tracking-tight">
      <img src={below('/favicon.svg')} alt="" className="size-7" />
      CallCenterRate
    </span>
  )
}
