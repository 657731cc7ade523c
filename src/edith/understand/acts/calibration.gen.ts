// Written by npm run calibrate:acts.
export const calibrations = {
  "en": {
    "greeting": {
      "slope": 0.7024,
      "offset": 0.9409
    },
    "self-introduction": {
      "slope": 0.6557,
      "offset": 0.6057
    },
    "identity-verification": {
      "slope": 0.7379,
      "offset": 0.6413
    },
    "need-clarified": {
      "slope": 0.6177,
      "offset": 0.2866
    },
    "empathy": {
      "slope": 0.7723,
      "offset": 1.295
    },
    "solution-explained": {
      "slope": 0.6801,
      "offset": 0.3256
    },
    "next-steps": {
      "slope": 0.6193,
      "offset": 0.3464
    },
    "resolution-confirmed": {
      "slope": 0.7263,
      "offset": 0.6527
    },
    "further-help": {
      "slope": 0.6397,
      "offset": 0.0801
    },
    "closing-thanks": {
      "slope": 0.7861,
      "offset": 0.9147
    },
    "rude": {
      "slope": 0.5191,
      "offset": 0.3987
    },
    "blame": {
      "slope": 0.6048,
      "offset": 0.7069
    },
    "CUSTOMER": {
      "slope": 0.4594,
      "offset": 0.2157
    },
    "IVR": {
      "slope": 0.7057,
      "offset": 1.1212
    }
  },
  "fr": {
    "greeting": {
      "slope": 0.939,
      "offset": -0.0191
    },
    "self-introduction": {
      "slope": 0.876,
      "offset": 0.6988
    },
    "identity-verification": {
      "slope": 0.8186,
      "offset": 0.835
    },
    "need-clarified": {
      "slope": 0.6447,
      "offset": 0.0877
    },
    "empathy": {
      "slope": 0.7968,
      "offset": -0.0084
    },
    "solution-explained": {
      "slope": 0.8494,
      "offset": 0.629
    },
    "next-steps": {
      "slope": 1.4382,
      "offset": 2.4398
    },
    "resolution-confirmed": {
      "slope": 1.2311,
      "offset": 1.098
    },
    "further-help": {
      "slope": 0.8585,
      "offset": 0.5912
    },
    "closing-thanks": {
      "slope": 0.5671,
      "offset": -0.1092
    },
    "rude": {
      "slope": 0.5927,
      "offset": 1.4002
    },
    "blame": {
      "slope": 0.7122,
      "offset": 0.6498
    },
    "CUSTOMER": {
      "slope": 0.4378,
      "offset": -0.3081
    },
    "IVR": {
      "slope": 0.6019,
      "offset": 0.3476
    }
  }
}
