import { describe, expect, test } from "vitest";
import { endpointUrl } from "./endpoint-url.rule.ts";
import { isPublicAddress } from "./public-address.rule.ts";

test.each([
  ...[
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
  ],
  ...["169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.167.255.255"],
  ...[
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4009:81f::200e",
  ],
  ...["2001:200::1", "2003::1", "3ffe::1"],
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...[
    "0.0.0.0",
    "0.255.255.255",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.0",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
  ],
  ...["169.254.0.1", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1"],
  ...[
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.1.1.1",
  ],
  ...[
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
  ],
  ...[
    "::FFFF:169.254.169.254",
    "0:0:0:0:0:ffff:a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
  ],
  ...[
    "2001:1ff::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
  ],
  ...[
    "fec0::1",
    "ff02::1",
    "",
    "1.1.1",
    "01.1.1.1",
    "256.1.1.1",
    "0x7f.1",
    "2130706433",
    "1.1.1.1.",
    "::1::",
    "1:2:3:4:5:6:7:8:9",
  ],
  ...["2606:4700", "2606::10000", "2606:4700::1.2.3.999", "localhost"],
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe("the URL of an endpoint", () => {
  test.each([
    ["https://hooks.example.org/cic", false],
    ["https://hooks.example.org:8443/cic?x=1", false],
    ["https://1.1.1.1/", false],
    ["https://[2606:4700:4700::1111]/", false],
    ["http://localhost:9000/", true],
    ["http://127.0.0.1:9000/", true],
    ["http://[::1]:9000/", true],
  ])("%s is taken (development: %s)", (url, development) => {
    expect(endpointUrl(url, development)).toMatchObject({ kind: "url" });
  });

  test.each([
    ["no url", false, "MALFORMED"],
    ["", false, "MALFORMED"],
    [`https://hooks.example.org/${"x".repeat(2000)}`, false, "MALFORMED"],
    ["http://hooks.example.org/", false, "NOT_HTTPS"],
    ["http://hooks.example.org/", true, "NOT_HTTPS"],
    ["ftp://hooks.example.org/", false, "NOT_HTTPS"],
    ["https://user@hooks.example.org/", false, "CREDENTIALS"],
    ["https://user:pass@hooks.example.org/", false, "CREDENTIALS"],
    ["https://localhost/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://localhost./", false, "ADDRESS_NOT_ALLOWED"],
    ["https://intranet/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://metadata.google.internal/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://127.0.0.1/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://2130706433/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://0x7f000001/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://0177.0.0.1/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://169.254.169.254/latest/meta-data", false, "ADDRESS_NOT_ALLOWED"],
    ["https://[::ffff:169.254.169.254]/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://[fd00:ec2::254]/", false, "ADDRESS_NOT_ALLOWED"],
    ["https://10.0.0.1/", true, "ADDRESS_NOT_ALLOWED"],
    ["http://10.0.0.1/", true, "NOT_HTTPS"],
  ])("%s is refused (development: %s)", (url, development, because) => {
    expect(endpointUrl(url, development)).toEqual({ kind: "refused", because });
  });
});
