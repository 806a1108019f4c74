import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SendMail } from "@cic/api/mail/send-due-mail";

/** "Sends" mail into a folder, a file for each id, as a developer's machine does: what is sent twice is there once. */
export function makeFileMail(folder: string): SendMail {
  return async ({ id, to, subject, text }) => {
    const lines = [
      ...["From: cic-health <no-reply@localhost>", `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${id}@localhost>`],
      ...['Content-Type: text/plain; charset="utf-8"', "", ...text.split("\n")],
    ];
    try {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${id}.eml`);
      await writeFile(`${path}.part`, lines.join("\r\n"));
      await rename(`${path}.part`, path);
      return null;
    } catch {
      return "UNREACHABLE";
    }
  };
}
