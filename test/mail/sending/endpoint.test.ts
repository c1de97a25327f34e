import { describe, expect, it } from "vitest";
import { endpointOf } from "../../../src/mail/sending/endpoint.ts";

describe("the address of a mail server", () => {
  it.each([
    ["smtp://mail.example.com", ["mail.example.com", 587, false, false, null, null]],
    ["smtps://mail.example.com/", ["mail.example.com", 465, true, false, null, null]],
    [
      "smtp://a%40x.com:p%2Fw@mail.example.com:25",
      ["mail.example.com", 25, false, false, "a@x.com", "p/w"],
    ],
    ["smtp://exаmple.com", ["xn--exmple-4nf.com", 587, false, false, null, null]],
    [
      "smtp://mail.example.com@127.0.0.1%2Eexample.org",
      ["127.0.0.1.example.org", 587, false, false, "mail.example.com", null],
    ],
    ["smtp://localhost:25", ["localhost", 25, false, true, null, null]],
    ["smtp://127.8.0.1", ["127.8.0.1", 587, false, true, null, null]],
    ["smtp://[::1]:25", ["::1", 25, false, true, null, null]],
    ["smtp://127.0.0.1.example.com", ["127.0.0.1.example.com", 587, false, false, null, null]],
    ["smtp://localhost.example.com", ["localhost.example.com", 587, false, false, null, null]],
  ])("%s", (text, [host, port, implicitTls, loopback, user, password]) => {
    expect(endpointOf(text)).toEqual({ host, port, implicitTls, loopback, user, password });
  });

  it.each([
    "",
    "mail.example.com",
    "http://x",
    "smtp://",
    "smtp://h/p",
    "smtp://h?tls=no",
    "smtp://%zz@h",
  ])("is not %s", (text) => expect(endpointOf(text)).toBe(null));
});
