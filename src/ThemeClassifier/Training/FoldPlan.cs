using System.Security.Cryptography;
using System.Text;

namespace ThemeClassifier.Training;

/// <summary>Deals statements over folds, a group at a time. The rule is simple on purpose, so that a peer in another
/// language can use the same folds: groups in the order of SHA-256 of "seed:group", dealt like cards.</summary>
public static class FoldPlan
{
    /// <summary>The fold of each statement, 0-based.</summary>
    /// <param name="groups">Group of each statement.</param>
    /// <param name="folds">At least 2.</param>
    /// <param name="seed">Another seed deals otherwise.</param>
    public static int[] Deal(IReadOnlyList<string> groups, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var order = groups.Distinct()
            .OrderBy(group => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{group}"))), StringComparer.Ordinal)
            .Select((group, position) => (group, fold: position % folds))
            .ToDictionary(dealt => dealt.group, dealt => dealt.fold, StringComparer.Ordinal);
        return [.. groups.Select(group => order[group])];
    }
}
