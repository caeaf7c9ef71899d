"""PDFs that a password opens."""

import hashlib

from tests.files.making import pdf

PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
NAME = b"C" * 16


def rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def locked_pdf(password: str, drawing: str) -> bytes:
    """Return a PDF of one page that `password` opens: 40 bit RC4, ISO 32000-1, 7.6.3."""
    padded = (password.encode("latin-1") + PAD)[:32]
    owner = rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    basis = padded + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + NAME
    key = hashlib.md5(basis, usedforsecurity=False).digest()[:5]
    content = (6).to_bytes(3, "little") + bytes(2)  # number and generation of the page's stream
    secret = rc4(hashlib.md5(key + content, usedforsecurity=False).digest()[:10], drawing.encode("latin-1"))
    entry = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{rc4(key, PAD).hex()}> >>"
    return pdf(secret.decode("latin-1"), trailer=f"{entry} /ID [<{NAME.hex()}> <{NAME.hex()}>]")
