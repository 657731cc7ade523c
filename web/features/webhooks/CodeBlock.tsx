/** Wraps and never scrolls: what is shown is short, and all of it is the point. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <section aria-label={label} className="rounded-lg border border-line bg-sunken/60 p-3">
      <pre className="font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap wrap-anywhere">
        {children}
      </pre>
    </section>
  )
}
