import { AwsClient } from "aws4fetch";

/** What Lambda gives a function to sign its requests with, for as long as its process lives. */
export interface AwsCredentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface BucketAddress {
  readonly credentials: AwsCredentials;
  readonly bucket: string;
  /** Where the bucket answers, without a slash at its end. */
  readonly endpoint?: string;
}

/** A bucket of S3, over its REST API. */
export function openBucket({
  credentials,
  bucket,
  endpoint = `https://${bucket}.s3.${credentials.region}.amazonaws.com`,
}: BucketAddress) {
  const s3 = new AwsClient({ ...credentials, service: "s3", retries: 2 });
  const addressOf = (key: string) => `${endpoint}/${key.split("/").map(encodeURIComponent).join("/")}`;
  return {
    root: endpoint,
    addressOf,
    /** Rejects unless the bucket does as it is asked; `orElse` is another status that is an answer. */
    async ask(address: string, init: RequestInit, orElse?: number): Promise<Response> {
      const response = await s3.fetch(address, init);
      if (!response.ok && response.status !== orElse) throw new Error(`the bucket answered ${response.status}`);
      return response;
    },
    /** An address that needs no credentials, for so many seconds. */
    async presign(
      key: string,
      of: {
        readonly method: "GET" | "PUT";
        readonly seconds: number;
        readonly headers?: Readonly<Record<string, string>>;
        readonly query?: Readonly<Record<string, string>>;
      },
    ): Promise<string> {
      const address = new URL(addressOf(key));
      for (const [name, value] of Object.entries(of.query ?? {})) address.searchParams.set(name, value);
      address.searchParams.set("X-Amz-Expires", String(of.seconds));
      const aws = { signQuery: true, allHeaders: true };
      return (await s3.sign(address, { method: of.method, ...(of.headers && { headers: of.headers }), aws })).url;
    },
  };
}
