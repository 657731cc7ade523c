require 'openssl'

# request.raw_post, before any JSON parser, and the X-CCR-Signature header.
def verify(raw_body, header, secret)
  parts = header.to_s.split(',').map { |part| part.strip.split('=', 2) }
  timestamp = parts.find { |name, _| name == 't' }&.last.to_s
  return false unless timestamp.match?(/\A[0-9]{1,12}\z/)
  return false if (Time.now.to_i - timestamp.to_i).abs > 300

  expected = OpenSSL::HMAC.hexdigest('SHA256', secret, "#{timestamp}.".b + raw_body.b)
  parts.select { |name, _| name == 'v1' }.any? do |_, signature|
    signature.to_s.bytesize == expected.bytesize &&
      OpenSSL.fixed_length_secure_compare(signature, expected)
  end
end
