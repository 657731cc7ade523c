// Written by npm run calibrate:acts.
export const calibrations = {
  "en": {
    "greeting": {
      "slope": 0.7267,
      "offset": 0.9928
    },
    "self-introduction": {
      "slope": 0.6841,
      "offset": 0.606
    },
    "identity-verification": {
      "slope": 0.7571,
      "offset": 0.5252
    },
    "need-clarified": {
      "slope": 0.6375,
      "offset": 0.2636
    },
    "empathy": {
      "slope": 0.7942,
      "offset": 1.4368
    },
    "solution-explained": {
      "slope": 0.6662,
      "offset": 0.3087
    },
    "next-steps": {
      "slope": 0.6212,
      "offset": 0.1945
    },
    "resolution-confirmed": {
      "slope": 0.7765,
      "offset": 0.3958
    },
    "further-help": {
      "slope": 0.6821,
      "offset": -0.0614
    },
    "closing-thanks": {
      "slope": 0.8599,
      "offset": 0.9586
    },
    "rude": {
      "slope": 0.521,
      "offset": 0.2233
    },
    "blame": {
      "slope": 0.6117,
      "offset": 0.5911
    },
    "CUSTOMER": {
      "slope": 0.4344,
      "offset": 0.3156
    },
    "IVR": {
      "slope": 0.7319,
      "offset": 0.888
    }
  },
  "fr": {
    "greeting": {
      "slope": 0.9745,
      "offset": 0.3369
    },
    "self-introduction": {
      "slope": 0.7867,
      "offset": 0.5593
    },
    "identity-verification": {
      "slope": 0.9769,
      "offset": 0.361
    },
    "need-clarified": {
      "slope": 0.8148,
      "offset": 0.5237
    },
    "empathy": {
      "slope": 1.2346,
      "offset": 0.234
    },
    "solution-explained": {
      "slope": 1.1653,
      "offset": 1.0912
    },
    "next-steps": {
      "slope": 1.2883,
      "offset": 1.917
    },
    "resolution-confirmed": {
      "slope": 1.23,
      "offset": 1.4335
    },
    "further-help": {
      "slope": 0.9629,
      "offset": 0.3558
    },
    "closing-thanks": {
      "slope": 0.7364,
      "offset": -0.3342
    },
    "rude": {
      "slope": 0.7768,
      "offset": 1.2395
    },
    "blame": {
      "slope": 0.911,
      "offset": 0.8544
    },
    "CUSTOMER": {
      "slope": 0.6057,
      "offset": 0.0966
    },
    "IVR": {
      "slope": 0.8671,
      "offset": 0.2213
    }
  }
}
