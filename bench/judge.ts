// How well the judge agrees with the labels on the half that calibration never saw.
import { calibration } from '../src/edith/judge/calibration.gen.js'
import { printAgreement } from './judge/printAgreement.js'
import { testHalf } from './judge/testHalf.js'

const predictions = await testHalf()
console.log(`${predictions.length} pairs of the test half\n`)
printAgreement(predictions, calibration.metThreshold)
