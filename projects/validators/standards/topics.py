"""Words of what is not sent, subject by subject."""

from projects.validators.standards.words import Words

GAMBLING = Words(
    r"""casinos?|gambl(?:e|ing)|betting|(?:place|free|first) bets?|sportsbooks?|poker
    roulette|baccarat|slot machines?|jackpots?|lotter(?:y|ies)|lotto|toto draw
    lucky draws?|(?:won|win|claim) (?:a|the|your|our) (?:\w{1,12} )?prize|one-dollar draw
    sweepstakes?|raffles?|you(?:'re| are) (?:a|the|our) (?:lucky )?winner""",
    r"""赌场|赌博|博彩|下注|投注|荷官|百家乐|老虎机|彩票|彩金|六合彩|时时彩|抽奖|中奖|一等奖
    一元夺宝|一元购|开奖|棋牌""",
)
ADULT = Words(
    r"""porn(?:ography)?|nudes?|naked|xxx|erotic|sex(?:y|ual)?(?: \w{1,12})?|escorts?
    adult (?:video|film|movie|toy)s?|webcam girls?|strip(?:per|tease)s?""",
    r"""色情|裸聊|裸体|成人(?:电影|视频|用品)|激情视频|情色|约炮|援交|援助交际|性感美女|春药""",
)
DRUGS = Words(
    r"""cocaine|heroin|cannabis|marijuana|ecstasy pills?|meth(?:amphetamine)?|ketamine|lsd
    weed(?! (?:control|killer|garden))|opium|magic mushrooms?|drugs? dealers?""",
    r"""大麻|冰毒|海洛因|可卡因|摇头丸|毒品|鸦片|k粉|罂粟""",
)
ALCOHOL = Words(
    r"""whisk(?:e)?y|vodka|gin and tonic|beers?|wines?|champagne|liquors?|spirits sale
    tequila|sake tasting|cocktails?|alcohol(?!-free)|cigarettes?|tobacco|vap(?:e|es|ing)""",
    r"""白酒|红酒|啤酒|洋酒|葡萄酒|威士忌|茅台|五粮液|香烟|电子烟|烟草""",
)
RELIGION = Words(
    r"""church(?:es)?|worship|jesus|sermons?|gospel|bible study|mosque|allah|prayer meeting
    buddha|buddhist|pilgrimage|fortune[- ]tell(?:er|ing)|feng ?shui|horoscopes?|psychic
    tarot|funerals?|burial|cremation|cemeter(?:y|ies)|tombstones?""",
    r"""教会|教堂|耶稣|福音|佛祖|佛教|寺庙|清真寺|礼拜堂|祷告|算命|风水|转运|占卜|星座运势|法事
    殡葬|墓地|墓园|葬礼|骨灰""",
)
POLITICS = Words(
    r"""vote|voters?|elections?|(?:political|democratic|labour|communist) party|protests?
    campaign rally|parliamentary|senator|petition|referendum|demonstration against
    defend your rights|human rights|regime""",
    r"""竞选|选举|投票支持|议员|民主党|共产党|政党|总统|示威|游行|维权|上访|请愿|罢工|公投""",
)
DONATIONS = Words(
    r"""donat(?:e|es|ing|ions?)(?! centre)|crowd ?funding|fund ?rais(?:er|ing)
    charity appeal|pledge any amount""",
    r"""捐款|捐赠|众筹|募捐|义卖|筹款|献爱心""",
)
JOBS = Words(
    r"""(?:job|your) interviews?|(?:is|are|now) hiring|job (?:offer|opening|vacanc)\w{0,4}
    vacanc(?:y|ies)|recruit(?:ing|ment)?|walk-in interview|part[- ]time jobs?
    work from home|earn \$?\d{1,5} ?(?:dollars|usd|sgd|myr)?(?: \w{1,5})? (?:day|week|month)
    apply (?:today|now) (?:at|for)|(?:your|send a|bring your) (?:resume|cv)""",
    r"""招聘|招工|面试|高薪|诚聘|急聘|求职|应聘|兼职|日结|包吃住|简历""",
)
MIGRATION = Words(
    r"""migrat(?:e|ion)|emigrat(?:e|ion)|immigrat(?:e|ion) (?:visa|agent|service|consult)\w{0,6}
    golden visas?|permanent residen(?:ce|cy)|second passport|study abroad""",
    r"""移民|海外身份|绿卡|投资入籍|第二护照|留学""",
)
INVESTMENT = Words(
    r"""stocks? (?:tips?|picks?|market|today)|(?:these|hot|buy|three|five) (?:\w{1,8} )?stocks
    shares? (?:tips?|trading)|invest(?:ing|ment|ments|or|ors)?|forex|bitcoin
    crypto(?:currency|currencies)?|guaranteed (?:returns?|profits?)|day trading|ipos?
    (?:mutual|hedge|index) funds?|wealth (?:management|plan)|futures trading|dividends?""",
    r"""股票|炒股|牛股|荐股|涨停|投资|理财|稳赚|基金|外汇|期货|比特币|虚拟币|数字货币|内幕消息
    收益率|年化""",
)
LOANS = Words(
    r"""(?:personal|payday|cash|business|quick|instant|home|car|student|easy) loans?
    loans?(?= (?:up to|of|from|approv|with))|(?:get|need|apply for) (?:a )?loan|mortgages?
    credit (?:check|score|report|limit)s?|(?:raise|increase) (?:the |your )?(?:credit )?limit
    limit of your (?:credit )?card|borrow (?:money|cash|up to)|lend(?:er|ing)|refinanc\w{1,5}
    cash advance|(?:card|it) into cash""",
    r"""贷款|借款|网贷|小额贷|无抵押|放款|信用卡(?:提额|套现|代办)|提额|套现|借呗|征信|下款|额度""",
)
DEBT = Words(
    r"""overdue|arrears|debts?|debt collect(?:ion|or)s?|unpaid|outstanding (?:balance|amount
    payment|bill|sum|fee)s?|legal action|(?:final|last|late) (?:payment )?(?:reminder|notice)
    payment (?:\S{1,12} ){0,3}(?:is|was|are) due|pay immediately|pay (?:it )?(?:at once|now)
    amount due|settle your (?:bill|balance|account|payment)""",
    r"""逾期|欠款|欠费|欠缴|催收|催缴|催款|还款|还钱|欠债|讨债|尽快缴|尽快支付|尽快付款""",
)
ESTATE = Words(
    r"""condo(?:minium)?s?(?! management)|real estate|showflats?|showroom flats?|show ?units?
    (?:apartment|flat|house|home|villa|office|unit|propert(?:y|ie)|land)s? (?:is |are )?for (?:sale|rent)
    (?:new|luxury|freehold|off-plan) (?:launch|propert(?:y|ies)|apartments?|villas?)
    propert(?:y|ies) (?:viewing|agent|launch|market|investment)s?|down ?payment""",
    r"""楼盘|房产|开盘|首付|看房|购房|买房|卖房|房源|学区房|现房|别墅|商铺|公寓出[租售]|二手房
    样板间|售楼""",
)
EDUCATION = Words(
    r"""enrol(?:l|ment|lment|ling)?|tuition|tutor(?:s|ing|ial)?|(?:trial|maths|english|science
    music|coding|language|online|free) (?:class|lesson|course)(?:es|s)?
    (?:training|evening|summer|degree|diploma) (?:course|class|camp|programme|program)s?
    new (?:school )?term|admissions?(?: open| test)|school fees?|scholarships?""",
    r"""招生|培训|补习|辅导班|课程|试听|网课|学历提升|自考|考研|报名参加.{0,6}班|开课|学费|夏令营
    奥数|上课""",
)
FINANCE = Words(
    r"""bank(?:ing)? (?:account|card|statement|transfer|promotion|service)s?|savings accounts?
    credit cards?(?= (?:statement|bill|offer|application|account|ending|limit))
    (?:debit|atm) cards?|securities|brokerage|time deposits?|fixed deposits?|internet banking
    account balance|available balance|(?:debited|credited) (?:with|by|from|to)""",
    r"""银行卡|信用卡|储蓄卡|借记卡|存款|证券|券商|账户余额|可用余额|网上银行|手机银行|转账""",
)
INSURANCE = Words(
    r"""insurance|insurers?|(?:insurance|life|health|motor|car|travel) polic(?:y|ies)|premium due
    life cover|critical illness""",
    r"""保险|投保|意外险|车险|寿险|重疾险|保单|续保|医疗险""",
)
GAMES = Words(
    r"""(?:online|mobile|video|new|our|card) games?|game (?:server|season|launch|account|pass)s?
    gamers?|(?:free )?(?:gems|diamonds|skins|loot boxes)|esports?|play (?:now|today|tonight)""",
    r"""手游|网游|游戏|新区开放|元宝|开服|公测|电竞|充值返""",
)
EXHIBITIONS = Words(
    r"""exhibitions?|trade (?:fair|show)s?|expos?(?! your)|convention|visit our booth""",
    r"""展会|展览|博览会|交易会|展位|车展|家博会""",
)
COMEBACK = Words(
    r"""we(?:'ve| have)? miss(?:ed)? you|come back (?:and|to|for|now|today|soon)
    long time no see|(?:it has been|it's been) (?:a while|\d{1,4} days|months|so long)
    (?:bring|invite|refer) (?:a |your )?friends?|refer and earn|new users? (?:get|only|offer)""",
    r"""好久不见|好久没来|老用户回归|回归即送|召回|久未登录|邀请好友|拉新|新用户(?:注册)?(?:即?送|专享|立减|礼)
    想念您|想你了""",
)
HEALTH = Words(
    r"""botox|liposuction|(?:plastic|cosmetic) surger(?:y|ies)|face ?lifts?|breast implants?
    hair (?:transplant|loss treatment)s?|weight[- ]loss|slimming|lose \d{1,3} ?(?:kg|kilos?|pounds)
    (?:miracle|herbal) cures?|cures? (?:cancer|diabetes)|viagra|(?:beauty|skin|laser) treatments?
    facials?|whitening|dietary supplements?|health supplements?|stem cells?|fillers?""",
    r"""整形|整容|美容|隆鼻|隆胸|双眼皮|抽脂|减肥|瘦身|祛斑|美白|植发|壮阳|保健品|男科|妇科|包治|根治
    特效药|玻尿酸|水光针|医美""",
)
NIGHTLIFE = Words(
    r"""night ?clubs?|foot (?:massage|spa|reflexology)s?|massage (?:parlour|parlor|lounge|girls?)s?
    (?:wine|cocktail|karaoke|hostess|pub|sports) (?:bar|lounge)s?|bars? (?:opens?|opening|tonight)
    (?:new|our|rooftop) bar|happy hour|ktv|strip clubs?|ladies'? night""",
    r"""会所|夜总会|足浴|足疗|按摩|洗浴|桑拿|夜店|酒吧|技师|ktv|蹦迪""",
)
VIOLENCE = Words(
    r"""(?:will|gonna|going to) (?:hurt|kill|beat|shoot|find) you|we know where you live
    guns? for sale|firearms?|ammunition|explosives?|hitm[ae]n|pay or (?:we|else)
    your family will|blackmail|revenge""",
    r"""打断|杀了你|弄死|砍死|枪支|弹药|炸药|雇凶|全家小心|走着瞧|后果自负|追杀""",
)
DATING = Words(
    r"""dating|singles (?:near|in|tonight|waiting)|match ?making|hook ?ups?|meet (?:hot |local )?singles
    (?:lonely|hot|local) (?:girls|women|men|singles)|find love|speed[- ]date|sugar (?:daddy|baby)""",
    r"""交友|相亲|征婚|单身(?:美女|男女|女)|约会|脱单|婚恋|美女正在|同城约""",
)
GROUPS = Words(
    r"""join (?:our|my|the) (?:\w{1,10} )?(?:group|channel|community)|add (?:me|us) (?:as|on|to)
    (?:whatsapp|telegram|wechat|line|facebook) (?:group|channel)s?|add (?:my|our) (?:whatsapp|wechat|line)
    friend request""",
    r"""加微信|加v|加qq|进群|加群|入群|加好友|添加好友|扫码加|微信群|qq群|交流群|关注公众号""",
)
FRAUD = Words(
    r"""(?:five|5)-star reviews?|paid reviews?|pay for (?:\S{1,10} )?reviews?|buy (?:followers|likes|reviews)
    replicas?(?: watches| bags)?|counterfeits?|knock-?offs?|fake (?:ids?|documents?|diplomas?|passports?|brands?)
    exam answers?|(?:pass|take) (?:any|your) (?:exam|test) (?:without|for you)|essay writing service
    (?:phone number|e-?mail|customer|contact) (?:lists?|data|databases?) for sale
    (?:sell|buy)(?:ing)? (?:phone numbers|personal data)|bulk (?:sms|text)|sms (?:channel|gateway|blast|marketing)s?
    (?:sell|issue|buy) (?:tax )?invoices|invoices for sale|click farm(?:ing)?|brush(?:ing)? orders|empty parcels?""",
    r"""刷单|刷信誉|刷好评|好评返|代写|空包|仿牌|高仿|a货|假货|办证|假证|代开|开发票|发票代|真票|考试答案|包过
    替考|代考|作弊|短信群发|群发短信|出售(?:手机号|数据|个人信息)|手机号数据|客户资料出售|买粉|水军""",
)
TRADES = Words(
    r"""(?:home|house|kitchen|bathroom|office) (?:renovation|remodel|decoration|makeover)\w{0,3}
    renovations?|interior (?:design|decoration)s?|building materials?|fur (?:coat|jacket|sale)s?
    mink|(?:register|registration of|file) (?:your |a )?trade ?marks?|trade ?mark (?:registration|agent|filing)s?""",
    r"""装修|建材|家装|装潢|皮草|貂皮|商标注册|注册商标|代理记账|公司注册""",
)
BANKS = Words(r"bank|banking|brokers?|wallet", r"银行|证券|基金|钱包")
COUPONS = Words(r"(?:e-?)?(?:coupon|voucher)s?|gift cards?", r"优惠券|代金券|礼券|红包|礼品卡")
