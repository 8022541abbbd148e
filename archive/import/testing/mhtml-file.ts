/** A page saved as one file. @param page quoted-printable, in the charset named */
export const mhtmlFile = (page: string, charset = "utf-8"): string =>
  `From: <Saved by a browser>
Snapshot-Content-Location: https://ellery.invalid/log.html
Subject: The log of the lamp
Date: Thu, 14 Mar 2019 08:30:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary--1907----"

This is what programs show that know no parts.

------Boundary--1907----
Content-Type: text/html; charset=${charset}
Content-ID: <frame-1@ellery>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ellery.invalid/log.html

${page}
------Boundary--1907----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://ellery.invalid/lamp.png

iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YA
AAAASUVORK5CYII=

------Boundary--1907----
Content-Type: text/html
Content-Transfer-Encoding: base64
Content-Location: https://ellery.invalid/frame.html

PGh0bWw+PGJvZHk+PHA+T25lIGZyYW1lZCBsaW5lLjwvcD48L2JvZHk+PC9odG1sPg==
------Boundary--1907------
`;
