import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  message: string
  tone: 'good' | 'poor'
}

const SHOWN_MS = 6000
const listeners = new Set<() => void>()
let toasts: Toast[] = []
let lastId = 0

/** Says in passing that something is done; never the only place where an error can be read. */
export function showToast(message: string, tone: Toast['tone'] = 'good'): void {
  const id = ++lastId
  change([...toasts, { id, message, tone }])
  setTimeout(() => dismissToast(id), SHOWN_MS)
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
