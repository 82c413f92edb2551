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
    limited(?:[- ]time)? offers?|exclusive (?:offer|deal)s?
    (?:hot|best|great) deals?|shop now|buy now|order now|lowest prices?|cash ?back
    rebates?|new arrivals?|save (?:up to )?\$?\d{1,4} ?(?:%|percent|dollars)
    (?:double|bonus) points|(?:up to|extra|another) \d{1,3} ?%
    \d{1,3} ?% (?:cheaper|savings|less|cashback|more)
    free (?:trial|voucher|coffee|sample|drink|upgrade)s?
    e?-?vouchers? (?:worth|of|for)|while stocks last
    (?:today|this weekend|this week|members) only|enjoy (?:\d|up to|a free)
    bargains?|clearance|(?:launch|sale|promo) prices?|offer (?:ends|valid|expires)
    for only \$? ?\d|chance to win|for the price of (?:one|\d)|come and try
    grand opening|we are now open|new (?:menu|collection|range)
    (?:summer|spring|winter|autumn) (?:menu|collection|range)
    from (?:only |just )?\$ ?\d[\d.,]{0,8}
    from (?:only |just )?\d[\d.,]{0,8} ?(?:dollars|usd|sgd|hkd|myr|euros|cents)
    \d (?:dollars|euros) each|(?:eat|drink|ride|stay)s? free
    free (?:entry|delivery|shipping)|(?:dollar|gift) vouchers?|voucher codes?
    cheap(?:er|est)?|treat yourself|price drops?|with code \w{3,12}""",
    r"""优惠|折扣|打折|[\d一二三四五六七八九]折(?!叠)
    满\d{1,5}[减送]|满减|立减|特价|促销|大促|秒杀|抢购|免费领
    限时(?:抢|特|折|免)|领红包|抢红包|返现|返利|清仓|甩卖|买一送一
    团购|大礼包|新品上市|热卖|热销|爆款|立即下单|快来下单|欢迎选购|巨惠
    钜惠|低至|特惠|礼券|代金券|抵用券|周年庆|双11|双十一
    免费(?:试用|体验|送|赠)|[仅只](?:需|要)\d{1,6}元|原价
    直降|满额|赠品|买\d送\d|新品(?:首发|上架|到店)|先到先得|欲购从速
    机会难得|不容错过|兑换券|惊喜价|减价|半价|购物节|狂欢|好礼|折起
    \d[元万块]起|每[斤件位份]\d|享\d折|畅饮|免单|酬宾|福利|上新
    尝鲜|限量|包邮|开业(?:大|酬|庆|啦|优)|新店开业""",
)
MEMBERSHIP = Words(
    r"""members?|membership|vips?|loyalty|subscribers?|subscribed|subscription
    registered
    your (?:account|points|rewards|order|purchase|last (?:order|visit|purchase))
    points|(?:dear|valued|loyal|existing|our) customers?|you (?:signed|sign) up
    rewards|account holders?|your (?:last|recent|wish ?list|cart|basket|visit)
    you bought|fans|returning (?:customer|guest)s?|since you
    (?:thanks|thank you) for (?:shopping|staying|flying|dining|buying) with us
    frequent flyers?|club|card ?holders?|regulars
    you have (?:shopped|stayed|ordered|visited)""",
    r"""会员|贵宾|vip|积分|老客户|老顾客|老用户|订阅|您的账[户号]|注册用户
    (?:尊敬|亲爱)的(?:用户|客户|顾客)|顾客|客户|粉丝|购物车|您购买
    感谢您(?:一直|的?购买|的?光临|的?支持)|持卡人""",
)
# Short answers that end a text; only its last characters are searched.
OPT_OUT = Words(
    r"""(?:reply|text|txt|send|answer)(?: with)?:? ?["']?(?:td|t|n|r|stop)
    (?:reply|text|txt|send|answer)(?: with)?:? ?["']?unsub(?:scribe)?""",
    r"""(?:回复?|发送?)[ :]?["']?(?:td|t|n|r|stop)(?![a-z])""",
)
CODE = Words(
    r"""(?:pass)?codes?""",
    r"""验证码""",
)
SECRECY = Words(
    r"""(?:do not|don't|never|not) (?:\w{1,12} )?(?:share|disclose|tell|forward)
    (?:do not|don't|never|not) (?:\w{1,12} )?(?:give|reveal)
    keep (?:it|this|the code|your code) (?:secret|private|to yourself)|confidential
    will (?:not|never) ask""",
    r"""勿(?:\w{0,4})?(?:泄|告|转|提供|透)
    不要(?:\w{0,4})?(?:泄|告|转|透)|切勿|保密""",
)
# What follows the second variable of an OTP.
DURATION = Words(
    r"""min(?:ute)?s?|hours?|hrs?|seconds?|secs?|days?|m|h|s""",
    r"""分|小时|秒|天|时""",
)
# Words of politeness: they say nothing about the occasion.
FILLING = Words(
    r"""dear|hello|hi|hey|good|day|morning|customers?|members?|users?|sir|madam|thanks?
    thank|you|please|note|notice|info|message|and|or|is|the|a|an|to|of|for""",
    r"""尊敬的|亲爱的|您好|你好|客户|用户|会员|先生|女士|谢谢|感谢|通知|提醒
    请""",
)
INVITING = Words(
    r"""(?:invite|inviting|invited) (?:you|to)|you are invited
    join us (?:at|for|on|this)""",
    r"""邀请您|诚邀|邀您|欢迎参加""",
)
# They make a promotion of what a notification may otherwise mention.
ATTRACTING = Words(
    r"""visit|come (?:to|and)|join|play|download|do not miss|don't miss
    invit(?:e|ed|ing)""",
    r"""欢迎|参观|下载|注册|邀|上线|来玩|开启""",
)
LINK_IS_COMING = Words(
    r"""(?:click|tap)(?: here| on| the link| this link)?
    (?:the |this )?(?:link|url|website)""",
    r"""点击(?:链接|查看|以下链接)?|链接|网址|戳""",
)
OFFICIAL = Words(
    r"""government|govt?|ministry|police|customs|immigration|inland revenue|irs|courts?
    tax (?:office|authority)|embassy|consulate|council|municipal(?:ity)?|parliament
    department of|social security|central bank|federal""",
    r"""政府|公安|警察|警方|海关|税务|法院|检察院|使馆|移民局|社保|医保局
    卫健委|疾控|交管|教育局|民政|财政局|市监局|委员会""",
)
FAMOUS = Words(
    r"""apple|icloud|google|amazon|paypal|facebook|instagram|whatsapp|telegram|tiktok
    netflix|microsoft|alibaba|aliexpress|alipay|wechat|tencent|taobao|huawei|xiaomi
    samsung|dhl|fedex|ups|usps|singpost|visa|mastercard|hsbc|citi(?:bank)?|dbs|ocbc
    uob|maybank|icbc|bank of china|chase|barclays|grab|shopee|lazada|uber|airbnb
    binance""",
    r"""苹果|谷歌|支付宝|微信|腾讯|淘宝|天猫|京东|华为|小米|顺丰|中国银行
    工商银行|建设银行|农业银行|招商银行|汇丰|花旗|星展|渣打|抖音|阿里巴巴
    美团""",
)
