"""Words that tell what a text is for."""

from projects.validators.standards.words import Words

PROMOTION = Words(
    r"""\d{1,3}(?:\.\d)? ?% (?:off|discount)|percent off|discount(?:s|ed)?|coupons?
    \$ ?\d{1,4} off|\d{1,4} (?:dollars?|usd|sgd|hkd|myr|euros?) off|half[- ]price
    promo(?:tion)?s?|promo(?:tional)? codes?|special (?:offer|price|deal)s?
    (?:big|flash|weekend|summer|winter|clearance|final|mega|grand|annual) sale
    (?:season|seasonal|holiday|saturday|sunday|friday|anniversary) sale
    sale (?:ends|starts|begins|now|today|is on)|on sale
    buy (?:one|two|\d) (?:and )?get (?:one|two|\d)|bogo|free gifts?
    limited(?:[- ]time)? offers?|exclusive (?:offer|deal)s?|(?:hot|best|great) deals?
    shop now|buy now|order now|lowest prices?|cash ?back|rebates?|new arrivals?
    save (?:up to )?\$?\d{1,4} ?(?:%|percent|dollars)|(?:double|bonus) points""",
    r"""优惠|折扣|打折|[\d一二三四五六七八九]折(?!叠)|满\d{1,5}[减送]|满减|立减|特价|促销|大促
    秒杀|抢购|免费领|限时(?:抢|特|折|免)|领红包|抢红包|返现|返利|清仓|甩卖|买一送一|团购
    大礼包|新品上市|热卖|热销|爆款|立即下单|快来下单|欢迎选购|巨惠|钜惠|低至|特惠|礼券
    代金券|抵用券|周年庆|双11|双十一""",
)
MEMBERSHIP = Words(
    r"""members?|membership|vips?|loyalty|subscribers?|subscribed|subscription|registered
    your (?:account|points|rewards|order|purchase|last (?:order|visit|purchase))
    points|(?:dear|valued|loyal|existing|our) customers?|you (?:signed|sign) up""",
    r"""会员|贵宾|vip|积分|老客户|老顾客|老用户|订阅|您的账[户号]|注册用户
    (?:尊敬|亲爱)的(?:用户|客户|顾客)""",
)
# Short answers that end the texts; only their last characters are searched.
OPT_OUT = Words(
    r"""(?:reply|text|txt|send|answer)(?: with)?:? ?["']?(?:td|t|n|r|stop|unsub(?:scribe)?)""",
    r"""(?:回复?|发送?)[ :]?["']?(?:td|t|n|r|stop)(?![a-z])""",
)
CODE = Words(r"(?:pass)?codes?", r"验证码")
SECRECY = Words(
    r"""(?:do not|don't|never|not) (?:\w{1,12} )?(?:share|disclose|tell|forward|give|reveal)
    keep (?:it|this|the code|your code) (?:secret|private|to yourself)|confidential
    will (?:not|never) ask""",
    r"""勿(?:\w{0,4})?(?:泄|告|转|提供|透)|不要(?:\w{0,4})?(?:泄|告|转|透)|切勿|保密""",
)
DURATION = Words(
    r"min(?:ute)?s?|hours?|hrs?|seconds?|secs?|days?|m|h|s", r"分|小时|秒|天|时"
)
# Words of politeness say nothing about the scene.
FILLING = Words(
    r"""dear|hello|hi|hey|good|day|morning|customers?|members?|users?|sir|madam|thanks?
    thank|you|please|note|notice|info|message|and|or|is|the|a|an|to|of|for""",
    r"""尊敬的|亲爱的|您好|你好|客户|用户|会员|先生|女士|谢谢|感谢|通知|提醒|请""",
)
INVITING = Words(
    r"""(?:invite|inviting|invited) (?:you|to)|you are invited|join us (?:at|for|on|this)""",
    r"""邀请您|诚邀|邀您|欢迎参加""",
)
LINK_IS_COMING = Words(
    r"""(?:click|tap)(?: here| on| the link| this link)?|(?:the |this )?(?:link|url|website)""",
    r"""点击(?:链接|查看|以下链接)?|链接|网址|戳""",
)
OFFICIAL = Words(
    r"""government|govt?|ministry|police|customs|immigration|inland revenue|irs|courts?
    tax (?:office|authority)|embassy|consulate|council|municipal(?:ity)?|parliament
    department of|social security|central bank|federal""",
    r"""政府|公安|警察|警方|海关|税务|法院|检察院|使馆|移民局|社保|医保局|卫健委|疾控
    交管|教育局|民政|财政局|市监局|委员会""",
)
FAMOUS = Words(
    r"""apple|icloud|google|amazon|paypal|facebook|instagram|whatsapp|telegram|tiktok
    netflix|microsoft|alibaba|aliexpress|alipay|wechat|tencent|taobao|huawei|xiaomi
    samsung|dhl|fedex|ups|usps|singpost|visa|mastercard|hsbc|citi(?:bank)?|dbs|ocbc|uob
    maybank|icbc|bank of china|chase|barclays|grab|shopee|lazada|uber|airbnb|binance""",
    r"""苹果|谷歌|支付宝|微信|腾讯|淘宝|天猫|京东|华为|小米|顺丰|中国银行|工商银行|建设银行
    农业银行|招商银行|汇丰|花旗|星展|渣打|抖音|阿里巴巴|美团""",
)
