curl "https://ccr.confluent-digital.com/api/v1/analyses?from=2026-05-01&to=2026-05-31T23:59:59.999Z" \
  -H "Authorization: Bearer ccr_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
