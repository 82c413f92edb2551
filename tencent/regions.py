"""Values that `Region` may have. Source: wire reference A.1."""

# Names seen in official material and in SDK examples.
DEFAULT_REGIONS = frozenset(
    [
        "ap-guangzhou",
        "ap-shanghai",
        "ap-beijing",
        "ap-nanjing",
        "ap-chengdu",
        "ap-chongqing",
        "ap-hongkong",
        "ap-singapore",
        "ap-bangkok",
        "ap-mumbai",
        "ap-seoul",
        "ap-tokyo",
        "na-ashburn",
        "na-siliconvalley",
        "eu-frankfurt",
    ]
)
