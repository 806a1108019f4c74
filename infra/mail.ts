import { alarm } from "./alarms";
import { address } from "./api";
import { bucket } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { accountId, key, region } from "./encryption";
import { makeFunction } from "./function";
import { migrated } from "./migration";
import { every } from "./schedule";
import { mail } from "./settings";

// A stage of one's own may do without: what would be sent stays queued, and its notices say so.
if (mail !== undefined) makeMail(mail);

/** Sends mail to duty inboxes through SES, and hears of what comes back. The address' domain is verified with SES before: see README.md. */
function makeMail({ from, noticeUrl, breakGlassUrl }: NonNullable<typeof mail>): void {
  const deadLetters = makeDeadLetters("Mail");
  const environment = { CIC_DATABASE_URL: pooledUrl, CIC_IMPORT_BUCKET: bucket.name, CIC_PUBLIC_URL: address };
  const isOfThisAccount = { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] };

  const sending = new aws.sesv2.ConfigurationSet("MailSending", {
    configurationSetName: `${$app.name}-${$app.stage}`,
    // Rather not at all than readable on its way.
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  const identity = $interpolate`arn:aws:ses:${region}:${accountId}:identity/${from.split("@")[1] ?? ""}`;

  const sender = makeFunction("SendMail", {
    entry: "send-mail",
    seconds: 300,
    megabytes: 512,
    slowAfterMs: 240_000,
    environment: {
      ...environment,
      CIC_MAIL_FROM: from,
      CIC_MAIL_CONFIGURATION_SET: sending.configurationSetName,
      CIC_NOTICE_URL: noticeUrl,
      CIC_BREAK_GLASS_URL: breakGlassUrl,
    },
    permissions: [{ actions: ["ses:SendEmail"], resources: [identity, sending.arn] }],
    deadLetters,
    after: migrated,
  });
  every("1 minute", "SendMailSchedule", sender, deadLetters);

  const cameBack = new aws.sns.Topic("MailCameBack", { kmsMasterKeyId: key.id });
  new aws.sns.TopicPolicy("MailCameBackPolicy", {
    arn: cameBack.arn,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          sid: "Ses",
          principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
          actions: ["sns:Publish"],
          resources: [cameBack.arn],
          conditions: [isOfThisAccount, { test: "ArnEquals", variable: "aws:SourceArn", values: [sending.arn] }],
        },
      ],
    }).json,
  });
  new aws.sesv2.ConfigurationSetEventDestination("MailEvents", {
    configurationSetName: sending.configurationSetName,
    eventDestinationName: "came-back",
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT"],
      snsDestination: { topicArn: cameBack.arn },
    },
  });

  const listener = makeFunction("MailBounced", {
    entry: "mail-bounced",
    seconds: 60,
    megabytes: 512,
    slowAfterMs: 30_000,
    environment,
    deadLetters,
    after: migrated,
  });
  new aws.lambda.Permission("MailBouncedPermission", {
    action: "lambda:InvokeFunction",
    function: listener.name,
    principal: "sns.amazonaws.com",
    sourceArn: cameBack.arn,
  });
  // What SNS could not hand over lies with what the function could not do.
  new aws.sqs.QueuePolicy("MailDeadLettersPolicy", {
    queueUrl: deadLetters.url,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          sid: "Sns",
          principals: [{ type: "Service", identifiers: ["sns.amazonaws.com"] }],
          actions: ["sqs:SendMessage"],
          resources: [deadLetters.arn],
          conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [cameBack.arn] }],
        },
      ],
    }).json,
  });
  new aws.sns.TopicSubscription("MailCameBackSubscription", {
    topic: cameBack.arn,
    protocol: "lambda",
    endpoint: listener.arn,
    redrivePolicy: $jsonStringify({ deadLetterTargetArn: deadLetters.arn }),
  });

  const reputation = (metricName: string, threshold: number, means: string) =>
    alarm(metricName.replace(/.*\./, "Mail"), {
      namespace: "AWS/SES",
      metricName,
      statistic: "Maximum",
      period: 3_600,
      threshold,
      means,
    });
  // Half of where SES puts an account under review.
  reputation(
    "Reputation.BounceRate",
    0.025,
    "Of a thousand mails, more than 25 come back. SES stops an account that goes on so.",
  );
  reputation(
    "Reputation.ComplaintRate",
    0.0005,
    "Of ten thousand mails, more than five are complained of. SES stops an account that goes on so.",
  );
}
