import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Key and certificate of a server on localhost, as PEM, and the certificate as a file for NODE_EXTRA_CA_CERTS. */
export interface Certificate {
  key: string;
  cert: string;
  caFile: string;
}

/** Makes a certificate for as long as the work takes. */
export async function withCertificate(work: (certificate: Certificate) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-bench-'));
  try {
    const [keyFile, caFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', keyFile, '-out', caFile],
      { stdio: 'ignore' },
    );
    await work({ key: readFileSync(keyFile, 'utf8'), cert: readFileSync(caFile, 'utf8'), caFile });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
