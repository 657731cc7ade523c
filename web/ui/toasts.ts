import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  message: string
  tone: 'good' | 'poor'
  action?: ToastAction
}

export interface ToastAction {
  label: string
  run: () => Promise<unknown>
}

const SHOWN_MS = 6000
const SHOWN_WITH_ACTION_MS = 15_000
const listeners = new Set<() => void>()
let toasts: Toast[] = []
let lastId = 0

/** Says in passing that something is done; never the only place where an error can be read. */
export function showToast(message: string, more: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  const id = ++lastId
  change([...toasts, { id, message, tone: 'good', ...more }])
  setTimeout(() => dismissToast(id), more.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

function change(next: Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
