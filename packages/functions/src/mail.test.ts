import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFileMail } from "./file-mail.ts";
import { bounceOf } from "./mail-bounced.ts";
import { makeSesMail } from "./ses-mail.ts";

const mail = { id: "0198-a", to: "team@icb.example", subject: "A notice", text: "Open it: https://front.example/1\n" };

test("a folder has a mail once, however often it is sent; one that cannot be written to is tried again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cic-mail-"));
  try {
    const send = makeFileMail(join(folder, "mail"));
    expect([await send(mail), await send(mail)]).toEqual([null, null]);
    expect(readdirSync(join(folder, "mail"))).toEqual(["0198-a.eml"]);
    const text = readFileSync(join(folder, "mail", "0198-a.eml"), "utf8");
    expect(text).toContain("To: team@icb.example\r\nSubject: A notice\r\nMessage-ID: <0198-a@localhost>\r\n");
    expect(text).toMatch(/\r\n\r\nOpen it: https:\/\/front\.example\/1\r\n$/);
    writeFileSync(join(folder, "file"), "");
    expect(await makeFileMail(join(folder, "file"))(mail)).toBe("UNREACHABLE");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const sesThat = (answers: (command: { input: unknown }) => unknown) =>
  makeSesMail({
    ses: { send: async (command: { input: unknown }) => answers(command) } as never,
    from: "no-reply@api.example",
    configurationSet: "cic",
  });

test("SES gets the mail with its id as a tag and a header", async () => {
  const inputs: unknown[] = [];
  expect(await sesThat(({ input }) => inputs.push(input))(mail)).toBeNull();
  expect(inputs).toEqual([
    {
      FromEmailAddress: "no-reply@api.example",
      Destination: { ToAddresses: ["team@icb.example"] },
      ConfigurationSetName: "cic",
      EmailTags: [{ Name: "cic-mail-id", Value: "0198-a" }],
      Content: {
        Simple: {
          Subject: { Data: "A notice", Charset: "UTF-8" },
          Body: { Text: { Data: mail.text, Charset: "UTF-8" } },
          Headers: [{ Name: "X-CIC-Mail-Id", Value: "0198-a" }],
        },
      },
    },
  ]);
});

test.each([
  ["MessageRejected", 400, "REFUSED"],
  ["BadRequestException", 400, "REFUSED"],
  ["TooManyRequestsException", 429, "BUSY"],
  ["SendingPausedException", 400, "BUSY"],
  ["TimeoutError", undefined, "UNREACHABLE"],
])("SES that says %s", async (name, httpStatusCode, error) => {
  const refusal = Object.assign(new Error("no"), { name, $metadata: { httpStatusCode } });
  const send = sesThat(() => {
    throw refusal;
  });
  expect(await send(mail)).toBe(error);
});

const told = (eventType: string, tags: object = { "cic-mail-id": ["0198-a"] }) =>
  JSON.stringify({ eventType, mail: { tags } });
test.each([
  ["a bounce", told("Bounce"), { mailId: "0198-a", error: "BOUNCED" }],
  ["a complaint", told("Complaint"), { mailId: "0198-a", error: "COMPLAINT" }],
  ["a delivery", told("Delivery"), undefined],
  ["a bounce of another's", told("Bounce", {}), undefined],
  ["no event", "null", undefined],
  ["no JSON", "x", undefined],
])("what SES tells of a mail: %s", (_, message, expected) => {
  expect(bounceOf(message)).toEqual(expected);
});
