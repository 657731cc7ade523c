import { type Agreement, agreement, type Prediction } from './agreement.js'

export function printAgreement(predictions: Prediction[], threshold: number): void {
  const criteria = [...new Set(predictions.map(({ criterion }) => criterion))]
  console.log(`${'criterion'.padEnd(24)} precision  recall     F1  satisfied`)
  for (const criterion of criteria)
    printLine(
      criterion,
      agreement(
        predictions.filter((prediction) => prediction.criterion === criterion),
        threshold,
      ),
    )
  printLine('overall', agreement(predictions, threshold))
}

function printLine(name: string, { precision, recall, f1, positives }: Agreement): void {
  const share = (value: number) => value.toFixed(2).padStart(6)
  console.log(`${name.padEnd(24)}    ${share(precision)}  ${share(recall)} ${share(f1)}  ${positives}`)
}
