import type { Verdict } from '../../../contract/verdict.js'
import { clock } from '../analysisReport.js'
import type { AnalyzedFile } from './analyzeFile.js'

const COLUMNS: [string, number][] = [
  ['Score', 6],
  ['Capped', 7],
  ['Length', 8],
  ['Met', 4],
  ['Partly', 7],
  ['Missed', 7],
  ['Unsure', 7],
]

export const tableHead = row(
  COLUMNS.map(([title]) => title),
  'File',
)

/** One file's line. Why a file was refused is told beside the table. */
export function tableRow(file: string, analyzed: AnalyzedFile): string {
  if (analyzed.kind === 'refused') return row(['-', '', '-', '-', '-', '-', '-'], `${file} (not analysed)`)
  const { overallScore, capped, durationSeconds, criteria } = analyzed.analysis
  const count = (wanted: Verdict) => String(criteria.filter(({ verdict }) => verdict === wanted).length)
  return row(
    [
      overallScore.toFixed(1),
      capped ? 'yes' : '',
      clock(durationSeconds),
      count('MET'),
      count('PARTIAL'),
      count('NOT_MET'),
      String(criteria.filter(({ unsure }) => unsure).length),
    ],
    file,
  )
}

function row(cells: string[], file: string): string {
  return `${cells.map((cell, i) => cell.padStart(COLUMNS[i]?.[1] ?? 0)).join(' ')}  ${file}`
}
