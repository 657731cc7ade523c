// How well the judge agrees with the labels on the half that calibration never saw.
import { calibration } from '../src/edith/judge/calibration.gen.js'
import { readLabelled } from './judge/labelled.js'
import { printAgreement } from './judge/printAgreement.js'
import { testHalf } from './judge/testHalf.js'
import { withFewExamples } from './judge/withFewExamples.js'

const { criteria } = await readLabelled()
const predictions = await testHalf([...criteria, ...withFewExamples(criteria)])
printAgreement(predictions, calibration.metThreshold)
