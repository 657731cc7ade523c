import type { ComponentProps } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { CodeBlock } from './CodeBlock.js'
import { InlineCode } from './InlineCode.js'
import { ProseLink } from './ProseLink.js'

interface Props {
  children: string
  /** What its tables are read out as. */
  label: string
}

/** Markdown as elements of ours: HTML in it is shown as text, links with another scheme than the web's are dropped. */
export function Prose({ children, label }: Props) {
  return (
    <div className="max-w-none text-[0.9375rem] leading-relaxed [&>*+*]:mt-4 [&>*+h2]:mt-12 [&>*+h3]:mt-8">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSlug]}
        components={{ ...components, table: ({ children }) => <Table label={label}>{children}</Table> }}
      >
        {children}
      </Markdown>
    </div>
  )
}

const components: Components = {
  h1: ({ children }) => <h1 className="text-3xl font-semibold tracking-tight text-balance">{children}</h1>,
  h2: ({ children, id }) => (
    <h2 id={id} className="scroll-mt-6 text-xl font-semibold tracking-tight">
      {children}
    </h2>
  ),
  h3: ({ children, id }) => (
    <h3 id={id} className="scroll-mt-6 text-base font-semibold tracking-tight">
      {children}
    </h3>
  ),
  ul: ({ children }) => <ul className="list-disc space-y-1.5 pl-5 marker:text-muted">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal space-y-1.5 pl-5 marker:text-muted">{children}</ol>,
  a: ({ href, children }) => <ProseLink href={href ?? ''}>{children}</ProseLink>,
  blockquote: ({ children }) => (
    <blockquote className="rounded-r-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      {children}
    </blockquote>
  ),
  hr: () => <hr className="border-line" />,
  th: ({ children }) => <HeaderCell>{children}</HeaderCell>,
  tr: ({ children }) => <Row>{children}</Row>,
  td: ({ children }) => <Cell className="align-top">{children}</Cell>,
  pre: ({ node }) => <Fence node={node} />,
  code: ({ children }) => <InlineCode>{String(children)}</InlineCode>,
}

type PreNode = ComponentProps<NonNullable<Exclude<Components['pre'], string>>>['node']

/** ```js hardened: coloured as JavaScript, captioned with the whole line. */
function Fence({ node }: { node: PreNode }) {
  const [code] = node?.children ?? []
  if (code?.type !== 'element') return null
  const [text] = code.children
  const names = code.properties.className
  const language = Array.isArray(names) ? String(names[0]).replace('language-', '') : undefined
  const caption = [language, code.data?.meta].filter(Boolean).join(' · ')
  return (
    <CodeBlock title={caption || 'text'} language={language} code={text?.type === 'text' ? text.value : ''} />
  )
}
