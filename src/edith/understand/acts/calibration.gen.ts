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
      "slope": 1.0049,
      "offset": 0.3666
    },
    "self-introduction": {
      "slope": 0.8678,
      "offset": 0.6029
    },
    "identity-verification": {
      "slope": 0.8755,
      "offset": 0.5679
    },
    "need-clarified": {
      "slope": 0.59,
      "offset": 0.0252
    },
    "empathy": {
      "slope": 0.8273,
      "offset": -0.3423
    },
    "solution-explained": {
      "slope": 1.2215,
      "offset": 0.9759
    },
    "next-steps": {
      "slope": 1.5849,
      "offset": 2.2643
    },
    "resolution-confirmed": {
      "slope": 1.1281,
      "offset": 1.1513
    },
    "further-help": {
      "slope": 0.9953,
      "offset": 0.4116
    },
    "closing-thanks": {
      "slope": 0.6632,
      "offset": -0.2508
    },
    "rude": {
      "slope": 0.6308,
      "offset": 0.9897
    },
    "blame": {
      "slope": 0.9551,
      "offset": 0.9555
    },
    "CUSTOMER": {
      "slope": 0.4927,
      "offset": -0.2889
    },
    "IVR": {
      "slope": 0.6333,
      "offset": 0.0309
    }
  }
}
