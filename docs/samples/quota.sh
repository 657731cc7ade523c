curl --head https://ccr.confluent-digital.com/api/v1/projects \
  -H "Authorization: Bearer ccr_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
