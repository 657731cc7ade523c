import hashlib
import hmac
import re
import time


def verify(raw_body: bytes, header: str, secret: str) -> bool:
    """The raw body, before any JSON parser, and the X-CCR-Signature header."""
    pairs = [part.strip().partition("=")[::2] for part in (header or "").split(",")]
    timestamp = next((value for name, value in pairs if name == "t"), "")
    if not re.fullmatch(r"[0-9]{1,12}", timestamp):
        return False
    if abs(time.time() - int(timestamp)) > 300:
        return False

    signed = timestamp.encode() + b"." + raw_body
    expected = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    return any(
        hmac.compare_digest(expected, value)
        for name, value in pairs
        if name == "v1" and re.fullmatch(r"[0-9a-f]{64}", value)
    )
