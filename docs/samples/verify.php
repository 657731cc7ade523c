<?php

/** file_get_contents('php://input') and $_SERVER['HTTP_X_CCR_SIGNATURE'] ?? '' */
function verify(string $rawBody, string $header, string $secret): bool
{
    $timestamp = null;
    $signatures = [];
    foreach (explode(',', $header) as $part) {
        [$name, $value] = array_pad(explode('=', trim($part), 2), 2, '');
        if ($name === 't') {
            $timestamp ??= $value;
        } elseif ($name === 'v1') {
            $signatures[] = $value;
        }
    }
    if (preg_match('/\A[0-9]{1,12}\z/', $timestamp ?? '') !== 1) {
        return false;
    }
    if (abs(time() - (int) $timestamp) > 300) {
        return false;
    }

    $expected = hash_hmac('sha256', $timestamp . '.' . $rawBody, $secret);
    foreach ($signatures as $signature) {
        $isSameLength = strlen($signature) === strlen($expected);
        if ($isSameLength && hash_equals($expected, $signature)) {
            return true;
        }
    }
    return false;
}
