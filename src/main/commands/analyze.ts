import { localeOf } from '../../contract/remarks/localeOf.js'
import { toSrt } from '../../edith/captions/toSrt.js'
import { toVtt } from '../../edith/captions/toVtt.js'
import { createEngine } from '../../edith/createEngine.js'
import type { Engine } from '../../edith/engine.js'
import { loadConfig } from '../config.js'
import { analysisDetail } from './analysisDetail.js'
import { analysisReport } from './analysisReport.js'
import { type AnalyzedFile, analyzeFile, type Terms } from './analyze/analyzeFile.js'
import { tableHead, tableRow } from './analyze/fileTable.js'
import { type Order, parseOrder, USAGE } from './analyze/parseOrder.js'
import { readScorecard, type ScorecardFor } from './analyze/readScorecard.js'
import { readWords } from './analyze/readWords.js'
import { complain, print, showProgress } from './analyze/terminal.js'

export async function run(args: string[]): Promise<number> {
  const parsed = parseOrder(args)
  if (parsed.kind === 'help') {
    console.log(USAGE)
    return 0
  }
  if (parsed.kind === 'wrong') {
    complain(`${parsed.message}\n\n${USAGE}`)
    return 2
  }
  const scorecard = await readScorecard(parsed.order.scorecard)
  if (scorecard.kind === 'wrong') {
    complain(scorecard.message)
    return 2
  }

  const words = await readWords(parsed.order.words)
  if (words.kind === 'wrong') {
    complain(words.message)
    return 2
  }

  // Nobody has to watch the progress to get the analysis, and whoever closes the output has had enough of it.
  process.stderr.on('error', () => {})
  process.stdout.on('error', () => {})
  const engine = createEngine(loadConfig().engine)
  const abort = new AbortController()
  const stop = () => abort.abort(new Error('stopped'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const { scorecardFor } = scorecard
    const { wordList } = words
    return await analyzeFiles(engine, parsed.order, { scorecardFor, wordList }, abort.signal)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return 1
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await engine.close()
  }
}

/** One after the other with one engine: models are loaded once. What is wrong with one file is told, and the next begins. */
async function analyzeFiles(
  engine: Engine,
  order: Order,
  terms: Terms,
  signal: AbortSignal,
): Promise<number> {
  const { files, asJson, captions } = order
  const areSeveral = files.length > 1
  let code = 0
  if (areSeveral && !asJson && (await print(tableHead)) === 'FAILED') return 1
  for (const file of files) {
    const of = areSeveral ? file : undefined
    const analyzed = await analyzeFile(engine, file, order, terms, showProgress(of), signal)
    if (analyzed.kind === 'refused') code = 1
    const said = analyzed.kind === 'refused' ? [analyzed.message] : analyzed.gaps
    // One file's report tells it; a table and the API's analysis have no place for it.
    if (analyzed.kind === 'refused' || areSeveral || asJson || captions)
      for (const line of said) complain(areSeveral ? `${file}: ${line}` : line)
    const text = textOf(file, analyzed, order, terms.scorecardFor)
    const written = text === undefined ? 'WRITTEN' : await print(text)
    if (written === 'FAILED') return 1
    if (written === 'CLOSED') return code
  }
  return code
}

const CAPTIONS = { srt: toSrt, vtt: toVtt }

function textOf(
  file: string,
  analyzed: AnalyzedFile,
  { files, asJson, captions }: Order,
  scorecardFor: ScorecardFor,
): string | undefined {
  const areSeveral = files.length > 1
  if (areSeveral && !asJson) return tableRow(file, analyzed)
  if (analyzed.kind === 'refused') {
    // Lines are matched with files by their order: each has one.
    const { reason, message } = analyzed
    return areSeveral ? JSON.stringify({ file, error: { reason, message } }) : undefined
  }
  const { transcript } = analyzed.analysis
  // A line's end is its own: whatever prints it adds another.
  if (captions) return CAPTIONS[captions](transcript, localeOf(transcript.language)).trimEnd()
  const scorecard = scorecardFor(transcript.language)
  if (!asJson)
    return analysisReport(analyzed.analysis, scorecard.name, [...analyzed.source, ...analyzed.gaps])
  const detail = analysisDetail(analyzed.analysis, scorecard, new Date())
  return areSeveral ? JSON.stringify({ file, ...detail }) : JSON.stringify(detail, null, 2)
}
