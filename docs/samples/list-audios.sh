curl "https://ccr.confluent-digital.com/api/v1/audios?page=2&limit=50&status=DONE" \
  -H "Authorization: Bearer ccr_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
