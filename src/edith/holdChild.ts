import type { ChildProcess } from 'node:child_process'

/** Whether the child, its channel and its pipe keep this process alive. */
export function holdChild(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref'
  const { stderr } = child
  for (const handle of [child, child.channel, stderr && 'unref' in stderr ? stderr : undefined]) {
    const held = handle as { ref?(): void; unref?(): void } | null | undefined
    held?.[how]?.()
  }
}
