// Written by npm run calibrate:acts.
export const calibrations = {
  "en": {
    "greeting": {
      "slope": 0.6214,
      "offset": 1.0558
    },
    "self-introduction": {
      "slope": 0.6214,
      "offset": 0.7072
    },
    "identity-verification": {
      "slope": 0.6507,
      "offset": 0.5826
    },
    "need-clarified": {
      "slope": 0.5227,
      "offset": -0.0384
    },
    "empathy": {
      "slope": 0.6687,
      "offset": 0.9597
    },
    "solution-explained": {
      "slope": 0.5723,
      "offset": 0.1705
    },
    "next-steps": {
      "slope": 0.57,
      "offset": 0.078
    },
    "resolution-confirmed": {
      "slope": 0.6282,
      "offset": 0.3891
    },
    "further-help": {
      "slope": 0.646,
      "offset": 0.0919
    },
    "closing-thanks": {
      "slope": 0.6806,
      "offset": 0.7233
    },
    "rude": {
      "slope": 0.4952,
      "offset": 0.2219
    },
    "blame": {
      "slope": 0.6048,
      "offset": 0.6842
    },
    "CUSTOMER": {
      "slope": 0.4047,
      "offset": 0.3737
    },
    "IVR": {
      "slope": 0.6922,
      "offset": 0.7977
    }
  },
  "fr": {
    "greeting": {
      "slope": 1.1499,
      "offset": 0.1072
    },
    "self-introduction": {
      "slope": 0.842,
      "offset": 0.4998
    },
    "identity-verification": {
      "slope": 0.9279,
      "offset": 1
    },
    "need-clarified": {
      "slope": 0.5699,
      "offset": -0.0944
    },
    "empathy": {
      "slope": 0.6792,
      "offset": -0.0093
    },
    "solution-explained": {
      "slope": 0.8892,
      "offset": 0.9423
    },
    "next-steps": {
      "slope": 1.0763,
      "offset": 2.0415
    },
    "resolution-confirmed": {
      "slope": 0.9695,
      "offset": 0.4195
    },
    "further-help": {
      "slope": 0.9052,
      "offset": 0.9972
    },
    "closing-thanks": {
      "slope": 0.5525,
      "offset": -0.2334
    },
    "rude": {
      "slope": 0.6613,
      "offset": 1.1985
    },
    "blame": {
      "slope": 0.9803,
      "offset": 0.859
    },
    "CUSTOMER": {
      "slope": 0.5264,
      "offset": -0.1164
    },
    "IVR": {
      "slope": 0.5578,
      "offset": -0.3135
    }
  }
}
